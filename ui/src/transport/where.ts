/** True inside the desktop app's own window; false in a browser. */
export const inWindow = (): boolean => '__TAURI_INTERNALS__' in globalThis;
