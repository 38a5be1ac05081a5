// The film's time: which frame it is, from the moment it was set going.

export class Clock {
  playing = false;
  loop = false;
  private duration = 0;
  private fps = 30;
  private startFrame = 0;
  private startTime = 0;

  /** The frame at `now` (milliseconds), a whole number from 0 to the last. Stops at the end unless it loops. */
  frameAt(now: number): number {
    const frame = Math.floor(this.exactFrameAt(now));
    if (frame < this.duration || this.duration === 0) return Math.max(0, frame);
    if (this.loop) return frame % this.duration;
    this.playing = false;
    this.startFrame = this.duration - 1;
    return this.startFrame;
  }

  private exactFrameAt(now: number): number {
    if (!this.playing) return this.startFrame;
    // The half microsecond keeps sums of thirds from falling just short of a whole frame.
    return this.startFrame + (Math.max(0, now - this.startTime) * this.fps) / 1000 + 1e-6;
  }

  /** Another film: the time goes on from where it is, or from the last frame of a shorter one. */
  setFilm(duration: number, fps: number, now: number): void {
    const frame = this.frameAt(now);
    this.duration = duration;
    this.fps = fps;
    this.seek(frame, now);
  }

  seek(frame: number, now: number): void {
    this.startFrame = Math.min(Math.max(0, Math.floor(frame) || 0), Math.max(0, this.duration - 1));
    this.startTime = now;
  }

  /** Goes on; from the beginning when it stands at the end. */
  play(now: number): void {
    if (this.playing) return;
    this.seek(this.startFrame >= this.duration - 1 ? 0 : this.startFrame, now);
    this.playing = true;
  }

  pause(now: number): void {
    this.seek(this.frameAt(now), now);
    this.playing = false;
  }

  setLoop(loop: boolean, now: number): void {
    this.seek(this.frameAt(now), now);
    this.loop = loop;
  }
}
