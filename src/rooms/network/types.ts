export const organisationKinds = [
  'ourselves',
  'faith-group',
  'charity',
  'company',
  'school',
  'council',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export interface Organisation {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: OrganisationKind
  readonly town: string | null
  readonly web: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly endedAt: string | null
  readonly version: number
}

export type OrganisationDetails = Pick<
  Organisation,
  'name' | 'shortName' | 'kind' | 'town' | 'web' | 'email' | 'phone'
>
