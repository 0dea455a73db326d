// Every screen of the desk, one after another, by the keys and tabs that people use.

const STAGES = [
  'prepare',
  'collect',
  'theme',
  'understand',
  'success',
  'plan',
  'implement',
  'review',
];

/** Opens the practice workshop, with all eight stages in it. */
export async function practise(desk) {
  await desk.getByRole('button', { name: /Practise with an example/ }).click();
  await desk.getByText('Practice', { exact: true }).first().waitFor();
}

/** Lets a desk of this context open at Collect's part in which statements are typed in. For `openHeard`'s `ready`. */
export const typesIn = (context) =>
  context.addInitScript(() => localStorage.setItem('heard.parts', '{"collect":"typeIn"}'));

/** Goes to every part of every stage, to the documents and to the help, and calls `look` on each. */
export async function everyScreen(desk, look) {
  const parts = desk.getByRole('navigation', { name: 'Parts of this stage' }).getByRole('button');
  for (const [index, stage] of STAGES.entries()) {
    await desk.keyboard.press(`Alt+${index + 1}`);
    await desk.locator('main h1').first().waitFor();
    if ((await parts.count()) === 0) await look(stage);
    for (let n = 0; n < (await parts.count()); n += 1) {
      await parts.nth(n).click();
      await desk.locator('main h1').first().waitFor();
      await look(`${stage}, ${(await parts.nth(n).innerText()).replace(/\s+/g, ' ')}`);
    }
  }
  for (const name of ['Documents', 'Help']) {
    await desk.getByRole('banner').getByRole('button', { name, exact: true }).click();
    await desk.locator('main h1').first().waitFor();
    await look(name);
  }
}
