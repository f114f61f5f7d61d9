const SIZE = /^(\d+)x(\d+)$/;

export type Dimensions = { width: number; height: number };

/** Null for a size that is not "WxH". */
export function dimensionsOf(size: string): Dimensions | null {
  const match = SIZE.exec(size);
  return match ? { width: Number(match[1]), height: Number(match[2]) } : null;
}

export function sizeText(size: string): string {
  const dimensions = dimensionsOf(size);
  return dimensions ? `${dimensions.width} × ${dimensions.height}` : size;
}
