import { createFileRoute } from '@tanstack/react-router';
import { NoProcess } from './-processes/no-process.js';

export const Route = createFileRoute('/event-lens/processes/')({ component: NoProcess });
