import { type CentralityTask, centralityOf } from './centrality';

addEventListener('message', ({ data }: MessageEvent<CentralityTask>) => postMessage(centralityOf(data)));
