using Xunit.Sdk;

namespace PulumiCen.EndToEnd.Tests.Engines;

/// <summary>A scenario with data that runs on the stand-in, and on the genuine CLI where it is on PATH.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("PulumiCen.EndToEnd.Tests.Engines.EngineTheoryDiscoverer", "PulumiCen.EndToEnd.Tests")]
internal class EngineTheoryAttribute : TheoryAttribute;
