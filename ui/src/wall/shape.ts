// The desk's small picture takes the shape of the wall that is open, so that both show the same pages.

const SHAPE_CHANNEL = 'heard-wall-shape';
const ASK = 'ask';

/** On the wall: tells the desk pages of this address how wide the wall is for its height, now and when asked. */
export function tellShape(shape: number): () => void {
  const channel = new BroadcastChannel(SHAPE_CHANNEL);
  channel.postMessage(shape);
  channel.onmessage = (event: MessageEvent<unknown>): void => {
    if (event.data === ASK) channel.postMessage(shape);
  };
  return () => {
    channel.close();
  };
}

/** On the desk: hears the shape of a wall, of one that is open already too, and whenever it changes. */
export function onWallShape(hear: (shape: number) => void): () => void {
  const channel = new BroadcastChannel(SHAPE_CHANNEL);
  channel.onmessage = (event: MessageEvent<unknown>): void => {
    const shape = event.data;
    if (typeof shape === 'number' && shape > 0.2 && shape < 8) hear(shape);
  };
  channel.postMessage(ASK);
  return () => {
    channel.close();
  };
}
