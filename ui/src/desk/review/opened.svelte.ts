/** The plan whose story is open in stage 8. */
class Opened {
  plan: string | null = $state(null);
}

/** Where this desk is in stage 8. */
export const opened = new Opened();
