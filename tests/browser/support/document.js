// What the host has of the open workshop, asked as a desk's page asks it.

/** What a job without anything to say answers. */
export async function asked(desk, cmd) {
  const reply = await desk.evaluate(async (name) => {
    const answer = await fetch('/api/call', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Heard-Session': sessionStorage.getItem('heard.session.desk'),
      },
      body: JSON.stringify({ id: crypto.randomUUID(), cmd: name, args: {} }),
    });
    return answer.json();
  }, cmd);
  if (!reply.ok) throw new Error(reply.err?.message ?? `no ${cmd}`);
  return reply.ok;
}

/** Every row of the open workshop, by record: `statements`, `plans`, …, and its `workshop`. */
export async function documentOf(desk) {
  return (await asked(desk, 'snapshot')).document;
}
