using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using SinoNews.Storage;

namespace SinoNews.Tests.Storage;

/// <summary>From such a context the published program's model is made: see CompiledModel.targets.</summary>
public sealed class LoneContextTests
{
    [Fact]
    public async Task It_shares_its_model_with_the_site()
    {
        await using var site = new SiteUnderTest();
        await using var lone = LoneContext.Of(Path.Combine(site.DataPath, "sinonews.db"));
        Assert.True(await site.Store(db => Task.FromResult(ReferenceEquals(db.Model, lone.Model))));
    }

    [Fact]
    public async Task Its_model_is_that_of_the_migrations()
    {
        using var store = TestStore.None();
        await using var lone = LoneContext.Of(store.Path);
        Assert.False(lone.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Its_model_has_nothing_that_a_compiled_model_leaves_out()
    {
        using var store = TestStore.None();
        await using var lone = LoneContext.Of(store.Path);
        Assert.DoesNotContain(lone.GetService<IDesignTimeModel>().Model.GetEntityTypes(), type => type.GetDeclaredQueryFilters().Count > 0);
    }
}
