// What the wall shows of the practice workshop, as the real core computes it: every scene there is.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HEARD } from './heard.js';
import { pipe } from './hosts.js';

/** Every scene of this workshop, by a name for it. */
function scenes(document) {
  const kinds = ['working', 'notWorking', 'important'];
  const each = (list, scene) =>
    list.map((row, at) => [`${scene(row).scene} ${at + 1}`, scene(row)]);
  const days = [1, 2].flatMap((day) =>
    [540, 600, 700, 840].map((minute) => [
      `nowNext ${day} ${minute}`,
      { scene: 'nowNext', day, minute },
    ]),
  );
  const themed = ['theme', 'whyTree', 'success', 'inPlace', 'ideas'];
  return [
    ...[
      'welcome',
      'waysOfWorking',
      'canAndCannot',
      'warmUp',
      'chosen',
      'thanks',
      'testPattern',
    ].map((scene) => [scene, { scene }]),
    ...days,
    ...kinds.map((kind) => [`themes ${kind}`, { scene: 'themes', kind }]),
    ['howToVote', { scene: 'howToVote', round: null }],
    ['grid', { scene: 'grid', idea: null }],
    ...each(document.statements, ({ id }) => ({ scene: 'hear', statement: id })),
    ...themed.flatMap((scene) => each(document.themes, ({ id }) => ({ scene, theme: id }))),
    ...each(document.voteRounds, ({ id }) => ({ scene: 'howToVote', round: id })),
    ...each(document.voteRounds, ({ id }) => ({ scene: 'voteResult', round: id })),
    ...each(document.ideas, ({ id }) => ({ scene: 'grid', idea: id })),
    ...each(document.plans, ({ id }) => ({ scene: 'actionPlan', plan: id })),
    ...each(document.updates, ({ id }) => ({ scene: 'togetherWeDid', update: id })),
  ];
}

/** The pictures of every scene of the practice workshop, by name. */
export async function practicePictures() {
  const folder = await mkdtemp(join(tmpdir(), 'heard-practice-'));
  const file = join(folder, 'practice.heard');
  execFileSync(HEARD, ['example', file]);
  const heard = pipe(file);
  try {
    const ask = async (cmd, args) => {
      const reply = await heard.ask({ id: randomUUID(), cmd, args });
      if (reply.err)
        throw new Error(`${cmd} ${JSON.stringify(args)}: ${JSON.stringify(reply.err)}`);
      return reply.ok;
    };
    const { document } = await ask('snapshot', {});
    const pictures = {};
    for (const [name, show] of scenes(document)) {
      const view = await ask('previewScene', { show });
      pictures[`practice ${name}`] = view.picture;
    }
    return pictures;
  } finally {
    await heard.close();
    await rm(folder, { recursive: true, force: true });
  }
}
