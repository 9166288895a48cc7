import { Module } from '@nestjs/common';
import { MessagingMetrics } from './messaging-metrics.js';

/** The metrics to which both directions report. */
@Module({ providers: [MessagingMetrics], exports: [MessagingMetrics] })
export class InstrumentsModule {}
