namespace PulumiCen.Provider.Resources.Ownership;

/// <summary>What the cloud has that was created for a resource that is to be created.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="CreationTime">When it was created, as the cloud says.</param>
/// <param name="Difference">In which way it isn't what the program wants, such as <c>has 20 Mbit/s, and the program wants 10 Mbit/s</c>; null in none.</param>
internal sealed record Found(string Id, string Name, string CreationTime, string? Difference);
