import 'reflect-metadata';
import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Injectable,
  type INestApplicationContext,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type RunningWorker, startWorker, type WorkerOptions } from './worker.js';

const OPTIONS = Symbol('worker options');

/** Ties the engine to NestJS: it starts when all is wired, and is drained before anything that it uses is closed. */
@Injectable()
export class WorkerRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private running: RunningWorker | null = null;

  constructor(@Inject(OPTIONS) private readonly options: WorkerOptions) {}

  async onApplicationBootstrap(): Promise<void> {
    this.running = await startWorker(this.options);
  }

  /** Rejects when the engine ended by itself. */
  get died(): Promise<never> {
    if (this.running === null) throw new Error('The engine was not started.');
    return this.running.died;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running?.stop();
    this.running = null;
  }
}

@Module({})
class WorkerModule {
  static of(options: WorkerOptions): DynamicModule {
    return { module: WorkerModule, providers: [{ provide: OPTIONS, useValue: options }, WorkerRunner] };
  }
}

/** The engine as a NestJS application context. Like the server it owns none of its parts: whoever opened them closes them. */
export const createWorker = (options: WorkerOptions): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(WorkerModule.of(options), { logger: false, abortOnError: false });
