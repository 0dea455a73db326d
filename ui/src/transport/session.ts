/**
 * The session of a web page. The address brings a token once, after `#`; it is exchanged for a session
 * bound to a role, taken out of the address, and the session is kept in this tab only.
 */

/** Where a page asks for its session; relative, so that any port and folder works. */
const ADDRESS = 'api/session';

type Role = 'desk' | 'wall';

/** An address with a fresh token that is pasted into this tab changes only what is after `#`: begin anew. */
export function watchAddress(): void {
  addEventListener('hashchange', () => {
    if (tokenIn(location.hash) !== null) location.reload();
  });
}

/** This tab's session, or null where the address must be opened afresh. */
export async function session(role: Role): Promise<string | null> {
  const token = takeToken();
  if (token === null) return sessionStorage.getItem(key(role));
  const answer = await fetch(ADDRESS, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (!answer.ok) return sessionStorage.getItem(key(role));
  const given = (await answer.json()) as { session: string; role: Role };
  if (given.role !== role) return null;
  sessionStorage.setItem(key(role), given.session);
  return given.session;
}

/** Forgets a session that the host no longer knows. */
export function forget(role: Role): void {
  sessionStorage.removeItem(key(role));
}

/** A wall opened from the desk's tab inherits its storage: each role keeps its own. */
const key = (role: Role): string => `heard.session.${role}`;

function takeToken(): string | null {
  const found = tokenIn(location.hash);
  if (found !== null) history.replaceState(null, '', location.pathname + location.search);
  return found;
}

const tokenIn = (hash: string): string | null => new URLSearchParams(hash.slice(1)).get('token');
