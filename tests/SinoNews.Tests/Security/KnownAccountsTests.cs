using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SinoNews.Staff;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Security;

/// <summary>Nobody learns who has an account: not by what is said (SignInTests), and not by the work that an answer costs.</summary>
public sealed class KnownAccountsTests
{
    [Fact]
    public async Task A_sign_in_that_fails_costs_one_password_whoever_it_names()
    {
        await using var site = new CountingSite();
        var (known, locked) = (await site.Recruit(Roles.Editor), await site.Recruit(Roles.Editor));
        using var stranger = site.Stranger();
        for (var i = 0; i < 5; i++)
            await stranger.SignIn(locked, "wrong words altogether");

        foreach (var email in new[] { known, locked, "nobody@example.org", "", "no address" })
        {
            var before = site.Checked;
            Assert.Equal(400, (await stranger.SignIn(email, "wrong words altogether")).Code);
            Assert.Equal((email, 1), (email, site.Checked - before));
        }
    }

    [Fact]
    public void A_password_costs_what_is_advised()
    {
        using var services = new ServiceCollection().AddIdentity().Services.BuildServiceProvider();
        var hasher = new PasswordHasher<StaffMember>(services.GetRequiredService<IOptions<PasswordHasherOptions>>());
        var member = Make.Staff();

        var hash = Convert.FromBase64String(hasher.HashPassword(member, SiteUnderTest.Password));

        // The format of the framework: its number, the function (2 is HMAC-SHA512), the rounds, the length of the salt.
        Assert.Equal((1, 2), (hash[0], hash[4]));
        Assert.True(System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5)) >= 210_000);
        Assert.Equal(16, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(9)));
    }

    private sealed class CountingSite : SiteUnderTest
    {
        private int _checked;

        internal int Checked => _checked;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddScoped<IPasswordHasher<StaffMember>>(_ => new Hasher(this)));
        }

        private sealed class Hasher(CountingSite site) : PasswordHasher<StaffMember>
        {
            public override PasswordVerificationResult VerifyHashedPassword(StaffMember user, string hashedPassword, string providedPassword)
            {
                Interlocked.Increment(ref site._checked);
                return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
            }
        }
    }
}
