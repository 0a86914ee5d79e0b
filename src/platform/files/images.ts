import type { Sharp } from 'sharp'
import { allow, refuse, type Outcome } from '../outcome.ts'
import { imageTypes, typeOf, type FileRefusal, type ImageFormat, type KeptType } from './kinds.ts'

export interface ImageLimits {
  readonly mostPixels: number
  /** Larger images are made smaller, in proportion, until both sides fit. */
  readonly longestSide: number
}

export interface StillImage {
  readonly type: KeptType
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** Loaded with the first image: a hub at rest does without it. One thread, and nothing kept between images. */
async function images() {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  return sharp
}

let turn: Promise<unknown> = Promise.resolve()

/**
 * Makes an image anew: decoded, turned upright, made to fit, and written again without anything but its pixels
 * (no place, no camera, no author, no comment, no second frame). One at a time, so that memory stays bounded.
 */
export function stillImage(
  bytes: Uint8Array,
  type: string,
  limits: ImageLimits,
): Promise<Outcome<StillImage, FileRefusal>> {
  const made = turn.then(() => makeStill(bytes, type, limits))
  turn = made.catch(() => undefined)
  return made
}

async function makeStill(
  bytes: Uint8Array,
  type: string,
  limits: ImageLimits,
): Promise<Outcome<StillImage, FileRefusal>> {
  const becomes = imageTypes[type]
  if (!becomes) return refuse('not-this-kind')
  const sharp = await images()
  try {
    // Only the head is read here, so an image that would unpack to gigabytes is refused before it does.
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > limits.mostPixels) return refuse('too-many-pixels')
    const upright = sharp(bytes, { failOn: 'warning', limitInputPixels: limits.mostPixels, autoOrient: true })
      .timeout({ seconds: 30 })
      .resize({
        width: limits.longestSide,
        height: limits.longestSide,
        fit: 'inside',
        withoutEnlargement: true,
      })
    const { data, info } = await written(upright, becomes).toBuffer({ resolveWithObject: true })
    return allow({ type: typeOf[becomes], bytes: data, width: info.width, height: info.height })
  } catch {
    return refuse('damaged')
  }
}

const written = (image: Sharp, format: ImageFormat): Sharp => {
  if (format === 'jpeg') return image.jpeg({ quality: 82, mozjpeg: true })
  if (format === 'webp') return image.webp({ quality: 82 })
  return image.png({ compressionLevel: 9 })
}
