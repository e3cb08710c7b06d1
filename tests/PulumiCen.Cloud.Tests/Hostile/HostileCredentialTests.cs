using System.Text;
using PulumiCen.Cloud.Tests.Credentials;
using PulumiCen.Hostile;

namespace PulumiCen.Cloud.Tests.Hostile;

/// <summary>Whatever is in a file of credentials, or comes from a service of them, is a key, none, or broken with a reason.</summary>
public sealed class HostileCredentialTests
{
    private const string MetadataToken = "http://100.100.100.200/latest/api/token";
    private const string Metadata = "http://100.100.100.200/latest/meta-data/ram/security-credentials/cen";
    private const string KeyService = "http://127.0.0.1:7000/key";

    [Fact]
    public void Profiles_of_the_CLI() => Look(
        "credentials-profiles",
        [
            """{"current":"a","profiles":[{"name":"a","mode":"AK","access_key_id":"i","access_key_secret":"s","region_id":"cn-hangzhou"}]}""",
            """{"current":"b","profiles":[{"name":"a","mode":"StsToken","access_key_id":"i","access_key_secret":"s","sts_token":"t"},{"name":"b","mode":"ChainableRamRoleArn","source_profile":"a","ram_role_arn":"r","ram_session_name":"n","expired_seconds":900}]}""",
            """{"current":"a","profiles":[{"name":"a","mode":"OIDC","oidc_provider_arn":"p","oidc_token_file":"/token","ram_role_arn":"r"}]}""",
            $$"""{"current":"a","profiles":[{"name":"a","mode":"CredentialsURI","credentials_uri":"{{KeyService}}"}]}""",
        ],
        (machine, text) => machine.Files[FakeMachine.Profiles] = text);

    [Fact]
    public void The_credentials_file() => Look(
        "credentials-file",
        [
            "[default]\nenable = true\ntype = access_key\naccess_key_id = i\naccess_key_secret = s\n",
            "# c\n[default]\ntype = ram_role_arn\naccess_key_id=i\naccess_key_secret=s\nrole_arn=r\nrole_session_name=n\npolicy={}\n[other]\ntype=sts\n",
            "[default]\ntype = ecs_ram_role\nrole_name = cen\n",
            "[default]\ntype = oidc_role_arn\noidc_provider_arn = p\noidc_token_file_path = /token\nrole_arn = r\n",
        ],
        (machine, text) => machine.Files[FakeMachine.File] = text);

    [Fact]
    public void Answers_of_the_metadata_service() => Look(
        "credentials-metadata",
        ["""{"AccessKeyId":"STS.1","AccessKeySecret":"s","SecurityToken":"t","Expiration":"2026-11-25T12:00:00Z","Code":"Success"}"""],
        (machine, text) =>
        {
            machine.Variables["ALIBABA_CLOUD_ECS_METADATA"] = "cen";
            machine.Answers(Metadata, text);
        });

    [Fact]
    public void Answers_of_STS() => Look(
        "credentials-sts",
        ["""{"RequestId":"R","Credentials":{"AccessKeyId":"STS.1","AccessKeySecret":"s","SecurityToken":"t","Expiration":"2026-11-25T12:00:00Z"}}"""],
        (machine, text) =>
        {
            machine.Files[FakeMachine.File] = "[default]\ntype=ram_role_arn\naccess_key_id=i\naccess_key_secret=s\nrole_arn=r\n";
            machine.Answers("https://sts.aliyuncs.com/", text);
        });

    private static void Look(string target, IReadOnlyList<string> good, Action<FakeMachine, string> set) =>
        HostileLook.Run(target, HostileText.From(good), async input =>
        {
            using var machine = new FakeMachine();
            machine.Files["/token"] = "jwt";
            machine.Answers(MetadataToken, "metadata-token");
            machine.Answers(Metadata, machine.Key(1));
            machine.Answers(KeyService, machine.Key(1));
            machine.AnswersSts();
            set(machine, Encoding.UTF8.GetString(input));
            var found = await machine.FindAsync(machine.Chain());

            Assert.True(found.Key is { AccessKeyId.Length: > 0, AccessKeySecret.Length: > 0 } || found.Searched.Count > 0);
        });
}
