// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "miroir",
  products: [
    .executable(name: "miroir", targets: ["MiroirCLI"]),
    .library(
      name: "Miroir",
      targets: ["Miroir", "MiroirXML", "MiroirFolder", "MiroirDossier", "MiroirDeposit"]),
    // What reads and judges bytes, and nothing else: Fuzz/ is built on it.
    .library(name: "MiroirCore", targets: ["Miroir", "MiroirXML", "CMiroirSchemas"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .target(name: "Miroir", swiftSettings: strict),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "MiroirXML", dependencies: ["Miroir", "CLibXML2"], swiftSettings: strict),
    .target(
      name: "CMiroirSchemas", path: "Schemas",
      exclude: [
        "portfolio.xsd", "referentiel.xsd", "guidage.xsd", "conseils-ecartes.xsd",
        "annotations.xsd", "evaluation.xsd", "session.xsd", "referentiels", "guidage",
        "dossier.schema.json",
      ]),
    .systemLibrary(name: "CMagic", pkgConfig: "libmagic", providers: [.apt(["libmagic-dev"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "MiroirFolder",
      dependencies: [
        "Miroir", "MiroirXML", "CMiroirSchemas", "CMagic", "CLibArchive",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: strict),
    .target(
      name: "CMiroirTemplates",
      exclude: [
        "layout.mustache", "style.css", "check", "coverage", "dossier", "jury", "paper", "pdf",
        "receipt", "referentiel", "review", "rules", "suivi", "text",
      ]),
    .target(
      name: "MiroirDossier",
      dependencies: [
        "Miroir", "CMiroirTemplates",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "MiroirDeposit",
      dependencies: [
        "Miroir", "MiroirXML", "MiroirFolder", "MiroirDossier", "CZlib",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "MiroirCLI",
      dependencies: [
        "Miroir", "MiroirFolder", "MiroirDossier", "MiroirDeposit", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "AnchoringBenchmark", dependencies: ["Miroir", "MiroirFolder"],
      path: "Benchmarks/Anchoring", swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "MiroirTests", dependencies: ["Miroir", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "MiroirXMLTests", dependencies: ["Miroir", "MiroirXML", "MiroirFolder", "TestSupport"],
      exclude: ["tokenizer.py", "readers.py"], swiftSettings: strict),
    .testTarget(
      name: "RuleTests", dependencies: ["Miroir", "MiroirXML", "MiroirFolder", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "MiroirFolderTests",
      dependencies: ["Miroir", "MiroirXML", "MiroirFolder", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "JuryTests", dependencies: ["Miroir", "MiroirXML", "MiroirFolder", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MiroirDossierTests", dependencies: ["MiroirDossier", "MiroirFolder", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "MiroirDepositTests",
      dependencies: ["Miroir", "MiroirFolder", "MiroirDossier", "MiroirDeposit", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MiroirCLITests",
      dependencies: ["Miroir", "MiroirFolder", "MiroirDossier", "MiroirCLI", "TestSupport"],
      exclude: ["__Snapshots__", "deposit.py", "pdf.py"], swiftSettings: strict),
    .testTarget(
      name: "PageTests", dependencies: ["Miroir", "MiroirXML", "MiroirFolder", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
