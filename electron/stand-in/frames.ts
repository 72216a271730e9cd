import type { WebFrameMain } from 'electron';
import { absentModule, refuseUnknown } from './absent.ts';
import { originOf, toApp } from './address.ts';

/** What a page reports of one of its frames. */
export type FrameNews = {
  readonly id: string;
  readonly parentId?: string;
  readonly name?: string;
  readonly url: string;
};

// Only what identifies a frame: WebFrameMain has two dozen members more, and one that the application
// uses although the stand-in lacks it throws by its name.
type Provided = Pick<WebFrameMain, 'url' | 'origin' | 'name' | 'routingId' | 'processId' | 'detached'>;

/** One frame of a page, as `event.senderFrame` and `webContents.mainFrame` show it. */
export class StandInFrame implements Provided {
  readonly id: string;
  readonly parent: StandInFrame | null;
  readonly frames: StandInFrame[] = [];
  readonly routingId: number;
  readonly processId = 1;
  url = '';
  name = '';
  detached = false;

  constructor(id: string, parent: StandInFrame | null, routingId: number) {
    this.id = id;
    this.parent = parent;
    this.routingId = routingId;
    parent?.frames.push(this);
  }

  get origin(): string {
    return originOf(this.url);
  }

  get top(): StandInFrame {
    return this.parent === null ? this : this.parent.top;
  }

  get framesInSubtree(): StandInFrame[] {
    return [this, ...this.frames.flatMap((frame) => frame.framesInSubtree)];
  }

  /** True once the frame has left its page. */
  isDestroyed(): boolean {
    return this.detached;
  }
}
refuseUnknown('WebFrameMain', StandInFrame.prototype);

/** The module `webFrameMain`: frames are found through their page only. */
export const webFrameMain = absentModule('webFrameMain');

/** The frames of one page; the main frame keeps its object as long as the page lives. */
export class FrameTree {
  readonly main = new StandInFrame('', null, 1);
  private readonly byId = new Map<string, StandInFrame>();
  private lastRoutingId = 1;

  /** Takes in that a frame exists or has gone to another address. */
  hear(news: FrameNews): StandInFrame {
    const frame = news.parentId === undefined ? this.main : this.child(news.id, news.parentId);
    this.byId.set(news.id, frame);
    frame.url = toApp(news.url);
    frame.name = news.name ?? '';
    return frame;
  }

  /** Takes in that a frame has left the page. */
  drop(id: string): void {
    const frame = this.byId.get(id);
    if (frame === undefined || frame === this.main) return;
    this.byId.delete(id);
    frame.detached = true;
    frame.parent?.frames.splice(frame.parent.frames.indexOf(frame), 1);
  }

  /** The frame of this id; undefined when the page has none such. */
  find(id: string): StandInFrame | undefined {
    return this.byId.get(id);
  }

  private child(id: string, parentId: string): StandInFrame {
    const known = this.byId.get(id);
    if (known !== undefined) return known;
    this.lastRoutingId += 1;
    return new StandInFrame(id, this.byId.get(parentId) ?? this.main, this.lastRoutingId);
  }
}
