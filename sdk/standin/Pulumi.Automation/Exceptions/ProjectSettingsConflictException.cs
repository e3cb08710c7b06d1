namespace Pulumi.Automation.Exceptions;

/// <summary>The program gave project settings, and the folder has others.</summary>
public class ProjectSettingsConflictException : Exception
{
    internal ProjectSettingsConflictException(string settingsFileLocation)
        : base($"Custom {nameof(ProjectSettings)} passed in code conflict with settings found on disk: {settingsFileLocation}")
    {
        SettingsFileLocation = settingsFileLocation;
    }

    /// <summary>The settings file of the folder.</summary>
    public string SettingsFileLocation { get; }
}
