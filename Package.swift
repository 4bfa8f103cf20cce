// swift-tools-version: 6.2
import PackageDescription

// The rooms of the house, from the ground up. A room imports only rooms listed before it;
// SwiftPM does not enforce that for reachable modules, so TidyTests reads the import lines.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency =
  .product(name: "ArgumentParser", package: "swift-argument-parser")

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

let package = Package(
  name: "Wijzer",
  products: [.executable(name: "wijzer", targets: ["wijzer"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    // Ground: module maps of system libraries.
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CLinux"),

    // Words.
    room("Diagnostics"),
    room("Formats", ["CSodium", "Diagnostics"]),
    room("Markdown", ["CCmark", "Diagnostics", "Formats"]),
    room("Model", ["Diagnostics", "Markdown"]),

    // Crafts.
    room("Decisions", ["Diagnostics", "Formats", "Markdown", "Model"]),
    room("Exchange", ["Decisions", "Diagnostics", "Formats", "Markdown", "Model"]),
    room("Quantities", ["Model"]),
    room("Language", ["CStemmer"]),
    room("Evidence", ["Diagnostics", "Markdown", "Model"]),
    room("Search", ["Formats", "Language", "Model"]),
    room("Drawings", ["Formats"]),
    room("Datasets", ["Decisions", "Diagnostics", "Formats", "Model"]),

    // Stages: none imports another.
    room("Loading", ["Diagnostics", "Markdown", "Model", yams]),
    room(
      "Checking",
      ["Diagnostics", "Formats", "Markdown", "Model", "Decisions", "Quantities", "Language"]),
    room(
      "Planning",
      [
        "Diagnostics", "Formats", "Markdown", "Model", "Decisions", "Drawings", "Datasets",
        "Search",
      ]),
    room("Rendering", ["Diagnostics", "Formats", "Model"]),
    room("Publishing", ["CLinux", "Formats", "Model"]),

    // Roof.
    room(
      "Pipeline",
      [
        "Datasets", "Diagnostics", "Model", "Evidence", "Loading", "Checking", "Planning",
        "Rendering", "Publishing", "Search",
      ]),
    .executableTarget(
      name: "wijzer",
      dependencies: [
        "Diagnostics", "Formats", "Model", "Decisions", "Exchange", "Loading", "Markdown",
        "Publishing", "Pipeline", "Search", argumentParser,
      ],
      swiftSettings: strict),

    // Tests.
    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("Checking", ["Checking", "Diagnostics", "Loading", "Markdown", "Model"]),
    tests("Datasets", ["Datasets", "Diagnostics", "Formats", "Markdown", "Model"]),
    tests("Diagnostics", ["Diagnostics"]),
    tests("Decisions", ["Decisions", "Diagnostics", "Markdown", "Model"]),
    tests("Drawings", ["Drawings"]),
    tests("Evidence", ["Diagnostics", "Evidence", "Model"]),
    .testTarget(
      name: "ExchangeTests",
      dependencies: [
        "Decisions", "Diagnostics", "Exchange", "Formats", "Loading", "Markdown", "Model",
        "Pipeline", "TestSupport", "wijzer",
      ], swiftSettings: strict),
    tests("Formats", ["Formats"]),
    tests(
      "Fuzz",
      [
        "Diagnostics", "Exchange", "Formats", "Loading", "Markdown", "Model", "Pipeline",
        "Publishing", "Quantities",
      ]),
    .testTarget(
      name: "GoldenTests",
      dependencies: ["Diagnostics", "Pipeline", "TestSupport", "wijzer", argumentParser],
      exclude: ["README.md", "Sites", "Templates"], swiftSettings: strict),
    tests(
      "Handbook",
      ["Checking", "Decisions", "Diagnostics", "Evidence", "Loading", "Model", "Pipeline"]),
    tests("Language", ["Language"]),
    tests("Loading", ["Diagnostics", "Loading", "Markdown", "Model"]),
    tests("Markdown", ["Diagnostics", "Formats", "Markdown"]),
    tests("Model", ["Diagnostics", "Markdown", "Model"]),
    tests("Pipeline", ["Pipeline"]),
    tests("Planning", ["Planning"]),
    .executableTarget(
      name: "PublishingProbe", dependencies: ["Model", "Publishing"],
      path: "Tests/PublishingProbe", swiftSettings: strict),
    tests("Publishing", ["Model", "Publishing", "PublishingProbe", "wijzer"]),
    tests("Quantities", ["Model", "Quantities"]),
    tests("Rendering", ["Diagnostics", "Model", "Rendering"]),
    .testTarget(
      name: "SearchTests", dependencies: ["Model", "Pipeline", "Search", "TestSupport"],
      exclude: ["questions.csv"], swiftSettings: strict),
    tests("Tidy", []),
  ]
)
