// As little as can be, so that it runs at once: it opens the line to the host, and lets the desk load.
import { beginDesk } from '../transport/begun';
import { inWindow } from '../transport/where';
import { openDesk } from './openDesk';

if (inWindow()) {
  void import('../transport/window');
} else {
  beginDesk();
  // A browser opens the desk mostly on a workshop.
  void openDesk();
}
void import('./desk');
