// What the host has of the open workshop, asked as a desk's page asks it.

/** What a job answers, or a command. */
export async function asked(desk, cmd, args = {}) {
  const reply = await desk.evaluate(
    async (ask) => {
      const answer = await fetch('/api/call', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-Heard-Session': sessionStorage.getItem('heard.session.desk'),
        },
        body: JSON.stringify({ id: crypto.randomUUID(), ...ask }),
      });
      return answer.json();
    },
    { cmd, args },
  );
  if (!reply.ok) throw new Error(reply.err?.message ?? `no ${cmd}`);
  return reply.ok;
}

/** Every row of the open workshop, by record: `statements`, `plans`, …, and its `workshop`. */
export async function documentOf(desk) {
  return (await asked(desk, 'snapshot')).document;
}
