// What the host has of the open workshop, asked as a desk's page asks it.

/** Every row of the open workshop, by record: `statements`, `plans`, …, and its `workshop`. */
export async function documentOf(desk) {
  const reply = await desk.evaluate(async () => {
    const answer = await fetch('/api/call', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Heard-Session': sessionStorage.getItem('heard.session.desk'),
      },
      body: JSON.stringify({ id: crypto.randomUUID(), cmd: 'snapshot', args: {} }),
    });
    return answer.json();
  });
  if (!reply.ok) throw new Error(reply.err?.message ?? 'no document');
  return reply.ok.document;
}
