// The desk's small picture takes the shape of the wall that is open, so that both show the same pages.

const SHAPE_CHANNEL = 'heard-wall-shape';

/** Tells every desk page of the same address how wide the wall is for its height. */
export function tellShape(shape: number): void {
  const channel = new BroadcastChannel(SHAPE_CHANNEL);
  channel.postMessage(shape);
  channel.close();
}

/** Hears, on the desk, the shape of a wall whenever one opens or changes. */
export function onWallShape(hear: (shape: number) => void): () => void {
  const channel = new BroadcastChannel(SHAPE_CHANNEL);
  channel.onmessage = (event: MessageEvent<number>): void => {
    if (event.data > 0.2 && event.data < 8) hear(event.data);
  };
  return () => {
    channel.close();
  };
}
