import { CreateFigures1761000000070 } from './1761000000070-create-figures.js';

export const migrations = [CreateFigures1761000000070];
