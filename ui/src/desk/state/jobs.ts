/** What each job takes and answers, beside the commands of the protocol. */
import type {
  Choices,
  DayNow,
  EarlierWords,
  ErrorCode,
  ImportDone,
  Mapping,
  PlanId,
  Pointed,
  Preview,
  Scene,
  SheetRead,
  SheetRef,
  Snapshot,
  Stage,
  StatementId,
  Trail,
  WallView,
} from '../../protocol/protocol';
import type { FileRef } from '../../transport/transport';

/** A workshop in the app's data folder. */
export interface WorkshopOnDisk {
  file: string;
  /** Empty where it could not be read. */
  title: string;
  /** When it was last changed, RFC 3339. */
  changed: string;
  stage: Stage | null;
  statements: number;
  practice: boolean;
  /** Why it cannot be opened, if so. */
  trouble: ErrorCode | null;
}

/** A file that a job made. */
export interface FileMade {
  name: string;
  path: string | null;
  handle: string | null;
  pages: number | null;
  /** Characters that no font here could print. */
  unprintable: string[];
}

/** A sheet that was read, as somebody wants it used. */
interface SheetUse {
  /** As `SheetRead` names it. */
  sheet: string;
  mapping: Mapping;
  choices: Choices;
}

/** Arguments and answers by job. */
export interface Jobs {
  listWorkshops: { args: Record<string, never>; reply: WorkshopOnDisk[] };
  newWorkshop: { args: { title: string }; reply: Snapshot };
  practiseWithExample: { args: Record<string, never>; reply: Snapshot };
  openWorkshop: { args: { file: string }; reply: Snapshot };
  bringIn: { args: { from: FileRef }; reply: Snapshot };
  closeWorkshop: { args: Record<string, never>; reply: Record<string, never> };
  saveCopy: { args: { path: string | null; force: boolean }; reply: FileMade };
  snapshot: { args: Record<string, never>; reply: Snapshot };
  wallView: { args: Record<string, never>; reply: WallView };
  previewScene: { args: { show: Scene }; reply: WallView };
  dayNow: { args: { day: number; minute: number }; reply: DayNow };
  trail: { args: { of: string }; reply: Trail };
  corrections: { args: { statement: StatementId }; reply: EarlierWords[] };
  readSheet: { args: { from: SheetRef; tab: string | null }; reply: SheetRead };
  previewImport: { args: SheetUse; reply: Preview };
  import: { args: SheetUse; reply: ImportDone };
  /** Waiting statements of the same kind, the nearest in words first. */
  likeThis: { args: { statement: StatementId }; reply: StatementId[] };
  pointAt: { args: { words: string }; reply: Pointed[] };
  export: {
    args: {
      document: 'action-plan' | 'data';
      format: 'pdf' | 'json';
      plan: PlanId | null;
      path: string | null;
      force: boolean;
    };
    reply: FileMade;
  };
  wallAddress: { args: Record<string, never>; reply: { path: string } };
}
