import { createFileRoute } from '@tanstack/react-router';
import { StartScreen } from './-start-screen.js';

export const Route = createFileRoute('/back-office/')({ component: StartScreen });
