namespace PulumiCen.Budget;

/// <content>CEN1401 to CEN1419, CEN2402 to CEN2419, CEN34xx: what happens to resources in the cloud.</content>
public static partial class Diagnostics
{
    /// <summary>CEN1401: an import or a function names something that the cloud doesn't have.</summary>
    /// <param name="kind">What it is, such as <c>bandwidth package</c>.</param>
    /// <param name="id">Its id.</param>
    public static Diagnostic NotInCloud(string kind, string id) => Error(
        401,
        $"there is no {kind} \"{id}\".\n"
        + "Check the id, and that the credentials are those of the account that owns it.");

    /// <summary>CEN1402: a resource of the state is gone from the cloud.</summary>
    /// <param name="kind">What it is, such as <c>bandwidth package</c>.</param>
    /// <param name="id">Its id.</param>
    public static Diagnostic ResourceGone(string kind, string id) => Error(
        402, $"{kind} \"{id}\" no longer exists in the cloud.\nRun \"pulumi refresh\", then \"pulumi up\" to create it again.");

    /// <summary>CEN1403: an operation took longer than it may.</summary>
    /// <param name="operation">What was done: <c>create</c>, <c>update</c>, <c>delete</c>, <c>read</c>.</param>
    /// <param name="resource">The resource's name.</param>
    /// <param name="limit">How long it may take.</param>
    public static Diagnostic OperationTimedOut(string operation, string resource, TimeSpan limit) => Error(
        403,
        $"{operation} of \"{resource}\" wasn't done after {limit.TotalSeconds:0.#} s.\n"
        + $"Run it again: it goes on from where it is. To give it longer, set \"customTimeouts.{operation}\".");

    /// <summary>CEN1404: a connection can't grow, and nothing in this operation makes room for it.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="target">What it is to have.</param>
    /// <param name="packageId">The package.</param>
    /// <param name="capacity">What the package has.</param>
    /// <param name="others">What other connections of the package have.</param>
    /// <param name="largest">The largest of those.</param>
    public static Diagnostic NoRoom(
        string connection, Bandwidth target, string packageId, Bandwidth capacity, Bandwidth others, IEnumerable<(RegionPair Regions, Bandwidth Bandwidth)> largest)
    {
        ArgumentNullException.ThrowIfNull(largest);
        var lines = largest.Select(other => $"  {other.Regions}  {other.Bandwidth}\n");
        return Error(
            404,
            $"connection \"{connection}\" is to have {target}, and package \"{packageId}\" of {capacity} has no room for it: "
            + $"its other connections have {others}.\n{string.Concat(lines)}"
            + "Nothing in this operation makes room: what holds the bandwidth isn't in this program, or is deleted only at the end.\n"
            + "Raise the package or lower the others; to swap connections, remove the old one with an \"up\" of its own first.",
            "bandwidth");
    }

    /// <summary>CEN1405: a new connection for a region pair that already has bandwidth.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="id">The id of what is there.</param>
    /// <param name="bandwidth">What it has.</param>
    public static Diagnostic ConnectionExists(string connection, string id, Bandwidth bandwidth) => Error(
        405,
        $"connection \"{connection}\" exists already: \"{id}\" has {bandwidth}, which isn't what this program wants.\n"
        + "If the resource had another name or parent before, tell the program so with the option \"aliases\". To manage here what "
        + $"something else created, import it: pulumi import cen:index:RegionConnection {connection} {id}\n"
        + "Neither changes anything in the cloud. If it is this one that is to be replaced, give it the option \"deleteBeforeReplace\".",
        "regionIds");

    /// <summary>CEN1406: a prepaid package that the cloud doesn't release.</summary>
    /// <param name="packageId">The package.</param>
    /// <param name="expiredTime">When it ends, as the cloud says.</param>
    public static Diagnostic PrepaidNotReleased(string packageId, string expiredTime) => Error(
        406,
        $"package \"{packageId}\" is prepaid until {expiredTime}, and the cloud doesn't release it before.\n"
        + "Set \"deletion\" to \"Retain\" and run \"up\", so that destroy detaches it and leaves it in the account; or wait, or ask for "
        + "a refund in the console. Nothing was changed.");

    /// <summary>CEN1407: a package that can't be detached, moved or deleted while connections draw on it.</summary>
    /// <param name="package">The package's name or id.</param>
    /// <param name="connections">The connections in the cloud.</param>
    public static Diagnostic PackageInUse(string package, IReadOnlyList<(RegionPair Regions, Bandwidth Bandwidth)> connections)
    {
        ArgumentNullException.ThrowIfNull(connections);
        return Error(
            407,
            $"package \"{package}\" can't be detached from its CEN instance: {Counted(connections.Count, "connection")} still {(connections.Count == 1 ? "draws" : "draw")} on it.\n"
            + $"{Shortened.Lines(connections.Select(connection => $"  {connection.Regions}  {connection.Bandwidth}"))}\n"
            + "If the program has them, or had them until now, remove them in an \"up\" of its own first. If the state doesn't have them "
            + "any more (the option \"deletedWith\" leaves them in the cloud), import them and remove them without that option: "
            + "pulumi import cen:index:RegionConnection NAME CEN:REGION:REGION");
    }

    /// <summary>CEN1408: an id that can't be one.</summary>
    /// <param name="kind">What it would be, such as <c>region connection</c>.</param>
    /// <param name="id">The id.</param>
    /// <param name="form">How such an id looks.</param>
    public static Diagnostic IdInvalid(string kind, string id, string form) => Error(
        408, $"\"{id}\" is no id of a {kind}.\nIt looks like this: {form}");

    /// <summary>CEN1409: a connection without an instance, since its package isn't attached to one.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="packageId">Its package.</param>
    public static Diagnostic PackageNotAttached(string connection, string packageId) => Error(
        409,
        $"connection \"{connection}\" draws on package \"{packageId}\", which isn't attached to a CEN instance.\n"
        + "Set \"instance\" on the package.",
        "bandwidthPackage");

    /// <summary>CEN1410: the edition that the program names isn't the one that the CEN has.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="wanted">What the program names.</param>
    /// <param name="problem">Why not, such as <c>CEN "cen-1" has no transit router in cn-hangzhou</c>.</param>
    public static Diagnostic EditionNotThere(string connection, string wanted, string problem) => Error(
        410,
        $"connection \"{connection}\" is to be of edition \"{wanted}\": {problem}.\n"
        + "Create the transit routers, or set \"edition\" to \"Auto\".",
        "edition");

    /// <summary>CEN1411: traffic billing in the Basic edition.</summary>
    public static Diagnostic TrafficNeedsEnterprise(string connection) => Error(
        411,
        $"connection \"{connection}\" is to be billed by traffic, which only the Enterprise edition can.\n"
        + "Set \"bandwidthType\" to \"BandwidthPackage\", or create transit routers of the Enterprise edition.",
        "bandwidthType");

    /// <summary>CEN1412: a name that several have.</summary>
    public static Diagnostic NameAmbiguous(string kind, string name, IEnumerable<string> ids) => Error(
        412, $"{kind} \"{name}\" is not one, but several: {string.Join(", ", ids)}.\nUse the id.", "name");

    /// <summary>CEN1413: a connection whose new package is attached to another CEN instance.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="cenId">The instance that it lies in.</param>
    /// <param name="packageId">Its new package.</param>
    /// <param name="otherCenId">The instance that the package is attached to.</param>
    public static Diagnostic PackageOfAnotherInstance(string connection, string cenId, string packageId, string otherCenId) => Error(
        413,
        $"connection \"{connection}\" lies in CEN instance \"{cenId}\", and its new package \"{packageId}\" is attached to \"{otherCenId}\".\n"
        + $"Set \"instance\" of the connection to \"{otherCenId}\" as well, and it is replaced; or keep its package.",
        "bandwidthPackage");

    /// <summary>CEN1414: a resource that an update doesn't touch, since another one of the plan is wrong.</summary>
    /// <param name="resource">The resource's name.</param>
    public static Diagnostic LeftAsItIs(string resource) => Error(
        414, $"\"{resource}\" was left as it is: another resource of this plan is wrong.\nCorrect that one, and run it again.");

    /// <summary>CEN1415: what was created for a resource before isn't taken for it, and nothing is created beside it.</summary>
    /// <param name="kind">What it is, such as <c>bandwidth package</c>.</param>
    /// <param name="type">The type token, such as <c>cen:index:BandwidthPackage</c>.</param>
    /// <param name="resource">The resource's name.</param>
    /// <param name="id">What was created before.</param>
    /// <param name="obstacle">Why it isn't taken, such as <c>has 20 Mbit/s, and the program wants 10 Mbit/s</c>.</param>
    public static Diagnostic LeftoverDiffers(string kind, string type, string resource, string id, string obstacle) => Error(
        415,
        $"{kind} \"{resource}\" isn't created: \"{id}\" was created for a resource of this name, and isn't in this stack's state. It {obstacle}.\n"
        + $"If it is this resource, write the program as it is, and import it: pulumi import {type} {resource} {id}\n"
        + "If it is to stay beside a new one (another checkout has it, it was retained, the name was another resource's before), "
        + "remove its tag \"pulumi-cen:created-for\" in the console; if it is this one that is to be replaced, give the resource the "
        + "option \"deleteBeforeReplace\".");

    /// <summary>CEN1416: a CEN instance that has a package for two areas already.</summary>
    /// <param name="package">The name of the package that is to be bought.</param>
    /// <param name="cenId">The instance.</param>
    /// <param name="otherId">The package that it has.</param>
    /// <param name="areas">The areas.</param>
    public static Diagnostic AreasTaken(string package, string cenId, string otherId, AreaPair areas) => Error(
        416,
        $"package \"{package}\" isn't bought: CEN instance \"{cenId}\" has \"{otherId}\" for {areas} already, and takes one for two areas.\n"
        + "If the resource had another name or parent before, tell the program so with the option \"aliases\"; if it is to be replaced, "
        + "give it the option \"deleteBeforeReplace\". To manage here what something else bought, import it: "
        + $"pulumi import cen:index:BandwidthPackage {package} {otherId}\n"
        + "To leave that one alone, name it with \"bandwidthPackageId\" in place of a package of this program.",
        "areas");

    /// <summary>CEN1417: a package that is to leave its CEN instance while connections draw on it.</summary>
    /// <param name="package">The package's name.</param>
    /// <param name="from">The instance that it is attached to.</param>
    /// <param name="to">The instance that it is to be attached to; none to be detached.</param>
    /// <param name="connections">The connections that draw on it, and what they have.</param>
    public static Diagnostic PackageMovedWhileUsed(
        string package, ResourceLink from, ResourceLink to, IReadOnlyList<(string Connection, PlanValue<Bandwidth> Bandwidth)> connections)
    {
        ArgumentNullException.ThrowIfNull(connections);
        var lines = connections.Select(connection => $"  {connection.Connection}  {connection.Bandwidth}");
        return Error(
            417,
            $"package \"{package}\" can't leave CEN instance \"{from}\"{(to.IsNone ? "" : $" for \"{to}\"")}: "
            + $"{Counted(connections.Count, "connection")} {(connections.Count == 1 ? "draws" : "draw")} on it, and the cloud detaches only what nothing draws on.\n"
            + $"{Shortened.Lines(lines)}\n"
            + (to.IsNone ? "" : $"If \"{to}\" is \"{from}\" with another name or parent, tell the program so with the option \"aliases\": nothing is moved then. ")
            + "To move it, remove these connections in an \"up\" of its own first, and add them again with the move; until then, "
            + "their regions aren't connected.",
            "instance");
    }

    /// <summary>CEN1418: two resources of the program are the same thing in the cloud.</summary>
    /// <param name="resource">The name of the one that came later, as with the option <c>import</c>.</param>
    /// <param name="other">The name of the one that was there.</param>
    /// <param name="id">What both are.</param>
    public static Diagnostic IdShared(string resource, string other, string id) => Error(
        418,
        $"\"{resource}\" and \"{other}\" are the same in the cloud: \"{id}\". Each would change what the other one wants, and delete it for both.\n"
        + $"Take one of the two out of the program. What stays is not deleted: \"{id}\" is still the other's.");

    /// <summary>CEN2402: destroy left a prepaid package in the account.</summary>
    public static Diagnostic PrepaidRetained(string packageId, string expiredTime) => Warning(
        402,
        $"package \"{packageId}\" stays in the account, detached and paid for until {expiredTime}, since \"deletion\" is \"Retain\".\n"
        + $"To use it again: pulumi import cen:index:BandwidthPackage NAME {packageId}");

    /// <summary>CEN2403: a change of what counts only when a package is bought.</summary>
    public static Diagnostic PurchaseTermsSettled(string package, IEnumerable<string> properties) => Warning(
        403,
        $"the cloud looks at {string.Join(" and ", properties)} of package \"{package}\" only when it is bought; the change does nothing there.\n"
        + "Renew the package, or switch its renewal, in the console.");

    /// <summary>CEN2404: at the end of an operation a change of bandwidth still waits for room.</summary>
    public static Diagnostic StillWaiting(string resource, Bandwidth target) => Warning(
        404,
        $"\"{resource}\" doesn't have {target} yet: nothing in this operation made room for it.\n"
        + "The next \"up\" tries again. See who holds the bandwidth with the function getRegionConnections.");

    /// <summary>CEN2405: a change that waited for room failed while another resource was changed.</summary>
    public static Diagnostic WaitingChangeFailed(string resource, Bandwidth target, string problem) => Warning(
        405, $"\"{resource}\" could not be given {target}: {problem}\nThe next \"up\" tries again.");

    /// <summary>CEN2406: a new connection that is there already, just as the program wants it.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="id">The id of what is there.</param>
    /// <param name="bandwidth">What it has.</param>
    public static Diagnostic ConnectionAdopted(string connection, string id, Bandwidth bandwidth) => Warning(
        406,
        $"connection \"{connection}\" was there already: \"{id}\" has {bandwidth} of the very package, as after an operation that was interrupted, or under another name. It is used, and nothing is changed.\n"
        + "If the resource had another name or parent before, tell the program so with the option \"aliases\". If another stack has "
        + "it, too, remove it from this one with \"pulumi state delete\", which deletes nothing in the cloud, and then from the program.");

    /// <summary>CEN3401: preview without a look at the cloud.</summary>
    /// <param name="reason">Why, such as <c>"offline" is true</c>.</param>
    public static Diagnostic CloudNotSeen(string reason) => Note(
        401,
        $"the budgets were checked without the cloud: {reason}. Bandwidth that this program doesn't register (other stacks', the "
        + "console's, or what is deleted at the end) isn't counted.");

    /// <summary>CEN3402: a package gets smaller once its connections have.</summary>
    public static Diagnostic LoweringWaits(string package, Bandwidth current, Bandwidth target) => Note(
        402,
        $"package \"{package}\" keeps {current} until its connections leave it {target}; it is lowered right after that.");

    /// <summary>CEN3403: a resource of an interrupted operation was found and taken over.</summary>
    public static Diagnostic Adopted(string resource, string id) => Note(
        403, $"\"{resource}\" was created by an earlier operation that was interrupted: \"{id}\" is used, and none is created.");

    /// <summary>CEN3404: a resource goes, and what it was in the cloud is another resource's.</summary>
    /// <param name="resource">The name of the one that goes.</param>
    /// <param name="id">What both of them are.</param>
    /// <param name="owner">The name of the one that stays.</param>
    public static Diagnostic StillUsed(string resource, string id, string owner) => Note(
        404, $"\"{resource}\" leaves the state, and \"{id}\" stays in the cloud: it is \"{owner}\" now.");
}
