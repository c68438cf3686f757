import { environment } from '@/lib/env';

/**
 * May this process hand its own `now` to commands? Tests and the demo seed may (SETTABLE_CLOCK=1); a process
 * that serves people may not: deadlines would be whatever somebody says.
 */
export function clockMayBeSet(): boolean {
  return environment().SETTABLE_CLOCK;
}
