using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace PulumiCen.Provider.Operations;

/// <summary>
/// Where the processes of one operation find each other: a socket of this machine that has the engine's address for a name,
/// and that only processes of the same user can talk over. On Linux nothing of it is on disk.
/// </summary>
/// <param name="engineAddress">The engine's address (host:port), the same for all processes of an operation, and no other.</param>
internal sealed partial class OperationSocket(string engineAddress)
{
    private const int SocketLevel = 1;
    private const int PeerCredentials = 17;
    private const int CredentialsSize = 12;
    private const int UserOffset = 4;

    private readonly UnixDomainSocketEndPoint _endpoint = new(NameOf(engineAddress));

    /// <summary>Listens; null where another process does.</summary>
    public Socket? TryListen()
    {
        RemoveWhatNobodyListensTo();
        var socket = Create();
        try
        {
            socket.Bind(_endpoint);
            socket.Listen();
            return socket;
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            socket.Dispose();
            return null;
        }
    }

    /// <summary>Connects to the process that listens; null where none does, or one of another user.</summary>
    public async Task<Socket?> TryConnectAsync(CancellationToken cancellationToken)
    {
        var socket = Create();
        try
        {
            await socket.ConnectAsync(_endpoint, cancellationToken);
            if (IsOfThisUser(socket))
            {
                return socket;
            }
        }
        catch (SocketException)
        {
        }

        socket.Dispose();
        return null;
    }

    /// <summary>Whether the process at the other end is one of the same user.</summary>
    public static bool IsOfThisUser(Socket socket)
    {
        if (!OperatingSystem.IsLinux())
        {
            // The folder of the socket is the user's own.
            return true;
        }

        Span<byte> credentials = stackalloc byte[CredentialsSize];
        var length = socket.GetRawSocketOption(SocketLevel, PeerCredentials, credentials);
        return length == CredentialsSize && MemoryMarshal.Read<uint>(credentials[UserOffset..]) == EffectiveUser();
    }

    private static Socket Create() => new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    /// <summary>A name that begins with a zero byte is in no folder.</summary>
    private static string NameOf(string engineAddress) => OperatingSystem.IsLinux()
        ? $"\0pulumi-cen/{engineAddress}"
        : Path.Combine(OwnFolder(), engineAddress.Replace(':', '-'));

    private static string OwnFolder()
    {
        var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "pulumi-cen");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return folder;
    }

    /// <summary>The socket of a process that was killed stays in the folder.</summary>
    private void RemoveWhatNobodyListensTo()
    {
        if (OperatingSystem.IsLinux() || !File.Exists(_endpoint.ToString()))
        {
            return;
        }

        using var socket = Create();
        try
        {
            socket.Connect(_endpoint);
        }
        catch (SocketException)
        {
            File.Delete(_endpoint.ToString());
        }
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();
}
