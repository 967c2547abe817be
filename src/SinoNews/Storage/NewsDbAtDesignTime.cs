using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SinoNews.Storage;

/// <summary>For EF's tools, which else would start the whole site to find its context. No store is opened.</summary>
internal sealed class NewsDbAtDesignTime : IDesignTimeDbContextFactory<NewsDb>
{
    public NewsDb CreateDbContext(string[] args) =>
        new((DbContextOptions<NewsDb>)new DbContextOptionsBuilder<NewsDb>().UseSqliteFile("design.db").Options);
}
