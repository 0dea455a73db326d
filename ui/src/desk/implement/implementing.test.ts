import { beforeEach, expect, it, vi } from 'vitest';
import type { WantsToHear } from '../../protocol/protocol';
import { FakeHost } from '../state/fakeHost';
import { workshop } from '../state/workshop.svelte';
import { implementing } from './implementing.svelte';

const kept = vi.fn();
vi.stubGlobal('localStorage', { getItem: () => null, setItem: kept });

const told = (id: string, toldOn: string | null, toldBy: string): WantsToHear => ({
  id,
  name: 'Bev',
  reach: '',
  toldOn,
  toldBy,
});

let host: FakeHost;

beforeEach(async () => {
  host = new FakeHost();
  await workshop.connect(host.connect);
});

it('offers who told somebody last in this workshop, and keeps no name outside its file', () => {
  implementing.begin('first');
  expect(implementing.toldBy).toBe('');
  host.document.wantsToHear = [
    told('a', '2026-11-20', 'Asha'),
    told('b', '2026-11-02', 'Dan'),
    told('c', null, ''),
  ];
  host.seq += 1;
  host.listener?.message({ epoch: host.epoch, seq: host.seq, snapshot: host.snapshot() });
  expect(implementing.toldBy).toBe('Asha');
  implementing.toldBy = 'Mo';
  expect(implementing.toldBy).toBe('Mo');
  implementing.begin('another');
  expect(implementing.toldBy).toBe('Asha');
  expect(kept).not.toHaveBeenCalled();
});
