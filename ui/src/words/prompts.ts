// What to say at every step, loaded apart: it is long, and a screen is there before it is needed.
// Here too the language is chosen.
export * from './en/prompts';
