/** The set of documents that Heard makes, and what somebody has chosen for them. */
import type { DocumentKind, FileMade, Format, Options, Traits } from '../../protocol/protocol';
import { route } from '../state/route.svelte';
import { workshop } from '../state/workshop.svelte';
import { PLAIN } from './options';

class DocumentSet {
  /** Every document, in the order in which a workshop needs them; empty until the host has told. */
  all: readonly Traits[] = $state.raw([]);
  /** What is chosen; it stays from document to document. */
  options: Options = $state({ ...PLAIN });

  /** Asks for the set, once. */
  async load(): Promise<void> {
    if (this.all.length > 0) return;
    this.all = await workshop.job('documents', {});
  }

  /** The document that is looked at: the one chosen last, else the action plan once there is one. */
  get picked(): Traits | undefined {
    const chosen = route.openOf('documents');
    const usual = workshop.doc.plans.size > 0 ? 'action-plan' : undefined;
    const find = (kind?: string): Traits | undefined => this.all.find((each) => each.kind === kind);
    return find(chosen) ?? find(usual) ?? this.all[0];
  }

  /** What is chosen, as far as it goes for this document. */
  optionsFor({ papers, onePlan, cards }: Traits): Options {
    const { paper, plan, order, largePrint, cream } = this.options;
    const hasPages = papers.length > 0;
    return {
      paper: paper !== null && papers.includes(paper) ? paper : null,
      largePrint: hasPages && largePrint,
      cream: hasPages && cream,
      plan: onePlan && workshop.doc.plans.get(plan) ? plan : null,
      order: cards ? order : 'by-number',
    };
  }

  /** Makes a document, under the name that the host has for it; null if somebody thinks better of it. */
  async save(document: DocumentKind, format: Format, options: Options): Promise<FileMade | null> {
    const { transport } = workshop;
    if (!transport) return null;
    const { name } = await workshop.job('nameDocument', { document, format, options });
    return transport.saveFile(name, (target) =>
      workshop.job('export', { document, format, options, ...target }),
    );
  }

  /** Looks at a document. */
  pick(kind: DocumentKind): void {
    route.openPart('documents', kind);
  }
}

/** The set of documents. */
export const documentSet = new DocumentSet();
