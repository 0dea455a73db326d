// As little as can be, so that it runs at once: it opens the line to the host, and lets the desk load.
import { beginDesk } from '../transport/begun';
import { isOpenAtFirst } from '../transport/first';
import { inWindow } from '../transport/where';
import { openDesk } from './openDesk';

if (inWindow()) void import('../transport/window');
else beginDesk();
// In a browser a workshop is open mostly.
if (!inWindow() || isOpenAtFirst()) void openDesk();
void import('./desk');
