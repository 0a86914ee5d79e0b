import { join } from 'node:path'
import { faultWords } from '../platform/fault.ts'
import type { Clock } from '../platform/clock.ts'
import { systemClock } from '../platform/clock.ts'
import { openDatabase } from '../platform/database/database.ts'
import { hubOf, type Hub } from '../platform/hub.ts'
import { ReadModels } from '../platform/models/models.ts'
import { folderDrawer } from '../platform/files/drawer.ts'
import { Places } from '../platform/places/places.ts'
import type { Secrets } from '../platform/secrets.ts'
import { openSeal } from '../platform/seal/seal.ts'
import { WrongSetting, type Environment } from '../platform/settings/environment.ts'
import { WholePages } from '../platform/web/whole.ts'
import { HouseSettings } from '../platform/settings/house.ts'
import { english, speak, type Language } from '../platform/words/words.ts'
import { rooms } from '../house.ts'
import { acquaint } from '../hall/acquaint.ts'
import '../hall/jobs.ts'
import type { Log } from './log.ts'

export interface Opened {
  readonly hub: Hub
  close(): Promise<void>
}

interface OpenOptions {
  readonly environment: Environment
  readonly secrets: Secrets
  /** The address for the role this program works in. */
  readonly url: string
  readonly clock?: Clock
  readonly log: Log
  readonly connections?: number
  readonly idle?: number
  readonly patience?: number
  readonly language?: Language
}

/** Opens the hub on a migrated database, with every room's read models up to date. */
export async function openHub({
  environment,
  secrets,
  url,
  clock = systemClock,
  log,
  connections,
  idle,
  patience,
  language = english,
}: OpenOptions): Promise<Opened> {
  acquaint()
  const report = (fault: unknown, where: string): void =>
    log({ level: 'error', where, fault: faultWords(fault) })
  const database = openDatabase({
    url,
    connections: connections ?? environment.connections,
    idle,
    patience,
    onFault: (fault) => report(fault, 'database'),
  })
  const settings = new HouseSettings()
  const models = new ReadModels()
  const seal = await openSeal({ masterKey: secrets.masterKey, db: database.db, clock })
  if (!seal.ok) {
    await database.close()
    throw new WrongSetting(
      'The sealing key is not the one this database was sealed with; put back the key file, or restore it from the recovery key.',
    )
  }
  const whole = new WholePages()
  const places = new Places()
  const drawer = folderDrawer(join(environment.data, 'files'))
  const hub = hubOf({
    environment,
    database,
    secrets,
    seal: seal.value,
    settings,
    models,
    places,
    drawer,
    whole,
    words: speak(language),
    clock,
    report,
  })
  models.add({
    topics: ['settings'],
    async read(db) {
      await settings.read(db)
      whole.forgetAll()
    },
  })
  models.add(places)
  for (const room of rooms) for (const model of room.models?.(hub) ?? []) models.add(model)
  await models.follow(database.db)
  return {
    hub,
    async close() {
      await models.stop()
      await database.close()
    },
  }
}
