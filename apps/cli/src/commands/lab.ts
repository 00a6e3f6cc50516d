import { labCommand } from '@tokimori/lab';
import type { Run } from '../command.ts';

export const lab: Run = (argv, io) => labCommand([...argv], io);
