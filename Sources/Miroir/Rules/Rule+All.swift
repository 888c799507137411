extension Rule {
  /// Every rule, in the order in which `docs/rules.md` gives them.
  public static let all: [Rule] = [
    malformedDocument, bareAmpersand, bareLessThan, typographicQuotes, missingQuote, unknownEntity,
    unclosedTag, accentedTag, encoding, doctype, namespace, unknownElement, misplacedElement,
    misplacedText, repeatedBlock, unknownAttribute, missingAttribute, wrongValue,
    repeatedIdentifier, reservedIdentifier, newerThanMiroir, wrongSetting, unwrittenText,
    uselessDismissal,
    unknownReferentiel, usurpedReferentiel, unknownCompetence, competenceOfSupersededVersion,
    differentTitle, repeatedMobilisation,
    supersededReferentiel, incompleteReferentiel,
    repeatedReferentiel, repeatedCode, inexactCount, unknownBlock, circularSuccession,
    differentTwinTitle, isolatedKey, unreachableThreshold, idleThreshold,
    uselessComplement, changedPublication,
    missingTitle, missingSource, missingStrictRule, missingCompetences,
    competenceWithoutSituation, competenceWithoutAnalysis,
    competenceWithoutEvidence, situationWithoutMobilisation, unusedEvidence, unmetRequirement,
    onlyKnowledgeTest, onlyCertificates,
    evidenceFromOneSituation, overusedEvidence, situationWithoutEvidence,
    analysisOfUnmobilisedCompetence,
    unknownEvidence, unknownReference, evidenceFileMissing, evidenceFileOutside,
    evidenceFileNotRegular,
    fileAndLink, emptyFile, evidenceWithoutSupport, linkWithoutDate, missingContribution,
    missingCommentary, undeclaredFile, missingAlternative, activeEvidence, evidenceWithoutTitle,
    localLink, incompleteLink,
    linkWithPassword, reservedFile, differentDigest, identicalFiles, sharedFile, confusableFiles,
    fragileFileName, alternativeRepeatsTitle, descriptionRepeatsTitle, sameTitle,
    evidenceCitedTwice, contradictoryWork, undeclaredWork, undeclaredOrigin,
    datesReversed, impossibleDate, missingDate, dateAfterSession, portfolioAfterSession,
    dateAfterPortfolio,
    visitBeforeEvidence, evidenceBeforeSituation,
    missingSurname, missingRights, missingPersonalData, missingAIUse, missingAuthor,
    unspecifiedPermission, unspecifiedMasking, unspecifiedAIUse, freeLicenceOnPersonalData,
    socialSecurityNumber, bankAccount, telephoneNumber, mailboxAddress, tellingIdentifier,
    situationWithoutTitle, missingContext, missingActions, missingInitiative, missingResults,
    missingJustification, missingAnalysis, missingReview, missingTransfer, unrevisedReuse,
    shortAnalysis,
    copiedAnalysis, analysisRepeatsTitle, analysisRepeatsStory, commonPassage, copiedJustification,
    justificationRepeatsTitle, quotationWithoutSource,
  ]

  /// The rule of that name.
  public static func named(_ id: ID) -> Rule? { all.first { $0.id == id } }
}
