using System.Runtime.InteropServices;

namespace PulumiCen.Budget;

/// <summary>
/// A region pair as two numbers of a <see cref="RegionRegister"/>: a ledger has many connections, and few regions.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RegionIds(int First, int Second);
