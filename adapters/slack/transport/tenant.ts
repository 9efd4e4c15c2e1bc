/** Which installation something belongs to. */
export interface Origin {
  readonly isEnterpriseInstall: boolean;
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
}

/** The id of the organisation where the desk is installed for all of it, else that of the workspace. */
export function tenantOf({
  isEnterpriseInstall,
  teamId,
  enterpriseId,
}: Origin): string | undefined {
  return isEnterpriseInstall ? enterpriseId : teamId;
}
