// swift-tools-version: 6.2

import PackageDescription

// Built by Fuzz/run alone, which adds the sanitizers to every target, Miroir's own included.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "miroir-fuzz",
  dependencies: [.package(name: "miroir", path: "..")],
  targets: [
    .systemLibrary(name: "CLibFuzzer"),
    .target(
      name: "FuzzTargets",
      dependencies: ["CLibFuzzer", .product(name: "MiroirCore", package: "miroir")],
      swiftSettings: strict),
    .executableTarget(
      name: "FuzzReading", dependencies: ["FuzzTargets"], swiftSettings: strict),
    .executableTarget(name: "FuzzTree", dependencies: ["FuzzTargets"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
