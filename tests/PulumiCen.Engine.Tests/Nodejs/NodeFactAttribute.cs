namespace PulumiCen.Engine.Tests.Nodejs;

/// <summary>A test that needs Node.js, which users of a .NET package may not have. CI has it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!new[] { "node", "npm" }.All(tool => folders.Any(folder => File.Exists(Path.Combine(folder, tool)))))
        {
            Skip = "node and npm aren't on PATH";
        }
    }
}
