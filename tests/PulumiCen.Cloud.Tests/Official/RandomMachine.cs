using Newtonsoft.Json.Linq;

namespace PulumiCen.Cloud.Tests.Official;

/// <summary>Machines as they come about: several places with keys, half of them wrong.</summary>
internal static class RandomMachine
{
    public static Machine Make(string folder, int number, Random dice, KeyServer server)
    {
        var machine = new Machine(folder, $"home-{number}");
        Environment(machine, dice);
        if (dice.Next(4) > 0)
        {
            Profiles(machine, dice, server);
        }

        if (dice.Next(4) > 0)
        {
            File(machine, dice);
        }

        return dice.Next(3) switch
        {
            0 => machine.Variable("ALIBABA_CLOUD_CREDENTIALS_URI", server.Address + "/uri"),
            1 => machine.Variable("ALIBABA_CLOUD_CREDENTIALS_URI", server.Address + "/gone"),
            _ => machine,
        };
    }

    private static void Environment(Machine machine, Random dice)
    {
        var kind = dice.Next(16);
        if (kind is 0 or 1 or 2)
        {
            machine.Variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "env");
        }

        // Never a secret alone: theirs puts it beside the id of another place.
        if (kind is 0 or 1)
        {
            machine.Variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "env-secret");
        }

        if (kind is 1)
        {
            machine.Variable("ALIBABA_CLOUD_SECURITY_TOKEN", "env-token");
        }

        if (dice.Next(3) == 0)
        {
            machine.Variable("ALIBABA_CLOUD_PROFILE", dice.Next(3) == 0 ? "nowhere" : "net");
        }

        if (dice.Next(8) == 0)
        {
            machine.Variable("ALIBABA_CLOUD_CLI_PROFILE_DISABLED", "true");
        }
    }

    private static void Profiles(Machine machine, Random dice, KeyServer server)
    {
        if (dice.Next(8) == 0)
        {
            machine.Profiles("{\"current\":");
            return;
        }

        machine.Profiles(
            dice.Next(6) == 0 ? "gone" : "default", ("default", Profile("default", dice, server)), ("net", Profile("net", dice, server)));
    }

    private static JObject Profile(string name, Random dice, KeyServer server) => dice.Next(15) switch
    {
        // What works comes twice as often as what doesn't.
        0 or 11 => Key("AK", name),
        1 => new JObject(Key("AK", name)) { ["access_key_secret"] = "" },
        2 => new JObject(Key("AK", "")) { ["access_key_secret"] = "" },
        3 or 12 => new JObject(Key("StsToken", name + "-sts")) { ["sts_token"] = name + "-token" },
        4 => Key("StsToken", name),
        5 or 13 => new JObject
        {
            ["mode"] = "External",
            ["process_command"] = $$"""printf '%s' '{"mode":"AK","access_key_id":"{{name}}-external","access_key_secret":"x"}'""",
        },
        6 => new JObject { ["mode"] = "External", ["process_command"] = "false" },
        7 or 14 => CloudSso(server.Address + "/acme/login", 4_102_444_800),
        8 => CloudSso(server.Address + "/acme/login", 1_000_000_000),
        9 => new JObject { ["mode"] = "OAuth", ["oauth_site_type"] = "MOON" },
        _ => new JObject(Key("RamRoleArn", name)) { ["ram_role_arn"] = "" },
    };

    private static JObject Key(string mode, string name) =>
        new() { ["mode"] = mode, ["access_key_id"] = name, ["access_key_secret"] = name + "-secret", ["region_id"] = "cn-shanghai" };

    private static JObject CloudSso(string address, long expires) => new()
    {
        ["mode"] = "CloudSSO",
        ["cloud_sso_sign_in_url"] = address,
        ["cloud_sso_account_id"] = "100",
        ["cloud_sso_access_config"] = "ac-1",
        ["access_token"] = "tok",
        ["cloud_sso_access_token_expire"] = expires,
    };

    private static void File(Machine machine, Random dice)
    {
        var text = string.Concat(Section("default", dice), Section("net", dice));
        if (dice.Next(4) == 0)
        {
            machine.File("keys.ini", text).Variable("ALIBABA_CLOUD_CREDENTIALS_FILE", machine.PathOf("keys.ini"));
        }
        else
        {
            machine.Credentials(text);
        }
    }

    private static string Section(string name, Random dice) => dice.Next(6) switch
    {
        0 => "",
        1 => $"[{name}]\ntype = access_key\naccess_key_id = {name}-file\n",
        2 => $"[{name}]\ntype = rsa_key_pair\n",
        3 => $"[{name}]\ntype = access_key # permanent\naccess_key_id = {name}-file ; id\naccess_key_secret = x#secret\n",
        4 => $"# keys\n\n[{name}]\nenable=true\ntype=access_key\naccess_key_id=\"{name}-file\"\naccess_key_secret=x\n",
        _ => $"[{name}]\r\ntype = access_key\r\naccess_key_id = {name}-file\r\naccess_key_secret = x\r\n",
    };
}
