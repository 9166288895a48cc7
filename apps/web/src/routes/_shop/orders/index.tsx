import { createFileRoute } from '@tanstack/react-router';
import { UnknownScreen } from '../../../design/unknown-screen.js';

export const Route = createFileRoute('/_shop/orders/')({ component: UnknownScreen });
