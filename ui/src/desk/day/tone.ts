/** One soft tone, for facilitators who asked for it. */

const PITCH = 523;
/** Seconds. */
const LENGTH = 1.6;
const LOUDNESS = 0.12;

let context: AudioContext | null = null;

/** Plays it once. A computer without sound stays silent. */
export function playTone(): void {
  try {
    context ??= new AudioContext();
  } catch {
    return;
  }
  void context.resume();
  const now = context.currentTime;
  const voice = context.createOscillator();
  const swell = context.createGain();
  voice.frequency.value = PITCH;
  swell.gain.setValueAtTime(0, now);
  swell.gain.linearRampToValueAtTime(LOUDNESS, now + 0.08);
  swell.gain.exponentialRampToValueAtTime(0.0001, now + LENGTH);
  voice.connect(swell).connect(context.destination);
  voice.start(now);
  voice.stop(now + LENGTH);
}
