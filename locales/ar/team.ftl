### من في فريق السلسلة، والدعوات، ومن فعل ماذا.

# على شاشة السلسلة.
team-button = الفريق
# على شاشة كل السلاسل، لمالكي المنظومة.
team-owners-button = إدارة النظام

## من في الفريق

team-heading = الفريق
team-owners-heading = إدارة النظام
team-owners = تتولى إدارة النظام المسؤولية عن هذا النظام وعن كل سلسلة فيه.
team-nobody = لا أحد هنا بعد.
# بجانب الاسم. $role: الدور.
team-since = { $role }، منذ { $date }
team-since-configured = { $role }، منذ { $date }، حسب الإعدادات
team-you = { $name } (أنت)
# من لم يذكر اسمه. $platform: المنصة؛ $id: نهاية رقم.
team-unnamed = حساب { $id } على { $platform }، بلا ملف شخصي بعد
team-without-account = شخص بلا حساب، { $id }
# $role: الدور.
team-remove-button = إزالة: { $name }، { $role }
team-invite-button = دعوة شخص
team-back-button = الفريق

## الدعوات

team-invite-heading = دعوة شخص إلى الفريق
team-invite = يرجى اختيار الصلاحية، وبعدها نعطيك رمزا لشخص واحد.
# بجانب اسم الدور.
team-may-owner = كل شيء، في جميع السلاسل
team-may-organizer = كل شيء في هذه السلسلة
team-may-moderator = الاطلاع على طلبات التسجيل والبتّ فيها
team-may-viewer = الاطلاع على طلبات التسجيل
# أزرار.
team-as-owner = إدارة النظام
team-as-organizer = تنظيم
team-as-moderator = إشراف
team-as-viewer = اطلاع فقط
team-code-heading = رمز لشخص واحد
team-code-gives = الصلاحية
team-code-in = السلسلة
team-code-next = يرجى إرسال هذا إلى الشخص المدعو وحده، لا إلى غيره:
# $typed: السطر الذي يُكتب، وفيه الرمز.
team-code-typed = يرجى فتح محادثة خاصة مع البوت وكتابة: { $typed }
team-code-once = يصلح الرمز مرة واحدة، خلال ساعة. ولن يظهر مجددا، وإذا ضاع فيرجى إنشاء رمز جديد.

## إزالة شخص

team-remove-heading = سحب هذه الصلاحية؟
team-remove-means = يفقدها هذا الشخص فورا، هنا وعلى جميع أجهزته. وتبقى طلبات تسجيله كما هي.
team-remove-owner = لن يمكن لهذا الشخص بعد ذلك القيام بأي شيء في أي سلسلة، إلا إذا كانت له صلاحية فيها. وتبقى طلبات تسجيله كما هي.
team-remove-self = هذه صلاحيتك أنت. وهي تنتهي فورا ولا يمكنك استعادتها بنفسك، بل يلزم أن يدعوك من جديد شخص آخر من الفريق.
team-remove-yes = نعم، سحبها
team-removed-heading = تم سحب الصلاحية
team-removed = تم سحب صلاحية «{ $role }» من { $name }.
team-removed-self = لم تعد لك هذه الصلاحية. شكرا على عملك.
team-not-removed-heading = الصلاحية باقية
team-not-there = لم تعد لهذا الشخص هذه الصلاحية، أو مُنحت له من جديد. يرجى الاطلاع على الفريق مرة أخرى.
team-configured = تذكر إعدادات هذا النظام هذا الشخص ضمن إدارة النظام (owners في roundtable.toml). ويمكن لمن يشغّل البرنامج إزالته من هناك.
team-last-organizer = لا أحد غير هذا الشخص يتولى تنظيم السلسلة. يرجى دعوة شخص آخر أولا، أو مراجعة إدارة النظام.

## من فعل ماذا

audit-button = سجل الإجراءات
audit-heading = سجل الإجراءات
audit-of-no-series = ما لا يخص سلسلة بعينها، بدءا بالأحدث.
audit-empty = لم يُدوَّن شيء بعد.
# سطر بعد تاريخ ووقت. $who: اسم؛ $what: إحدى الرسائل أدناه؛ $code: رمز مشاورة.
audit-line = { $who }: { $what }
audit-line-about = { $who }: { $what } ({ $code })
audit-by-program = هذا البرنامج، أو سطر أوامره
audit-by-forgotten = شخص مُحيت بياناته
audit-by-unknown = هذا البرنامج، أو شخص مُحيت بياناته
# فعل ليست له كلمات. $key: اسمه في البرنامج.
audit-act = إجراء «{ $key }»
# $role: الدور، حيث يوجد.
audit-act-appoint = إنشاء رمز دعوة ({ $role })
audit-act-appoint_owner = إنشاء رمز دعوة ({ $role })
audit-act-confirm_organization = تأكيد اسم منظمة
audit-act-dismiss = سحب صلاحية ({ $role })
audit-act-edit = تعديل معلومات
# Instead, where it is known what. $fields: a list of labels, such as “Title” and “Place”.
audit-edited = تعديل: { $fields }
audit-act-publish = نشر مشاورة
audit-act-cancel = إلغاء مشاورة
audit-act-hold = عقد مشاورة بعد إلغائها
audit-act-close_registration = إغلاق باب التسجيل قبل موعده
audit-act-extend_registration = تمديد مهلة التسجيل
audit-act-make_consultation = إنشاء مشاورة
audit-act-export = استخراج ملف
audit-act-extend_questionnaire = منح وقت إضافي للإجابة
audit-act-import = استيراد ملف سلسلة
audit-act-invite_people = إنشاء رموز لقائمة من المدعوين
audit-act-invite_to_answer = إنشاء رموز لاستبيان
audit-act-linked = ربط حسابين
audit-act-merge_organizations = دمج منظمتين
audit-act-post = نشر بطاقة في غرفة أو إزالتها
audit-act-redeemed = استخدام رمز دعوة ({ $role })
audit-act-unlinked = فصل حسابات مرتبطة
audit-act-approve = قبول طلب تسجيل
audit-act-decline = رفض طلب تسجيل
audit-act-seat = منح مقعد
audit-act-admit_beyond = قبول شخص فوق الحد
audit-act-put_on_waiting_list = نقل شخص إلى قائمة الانتظار
audit-act-remove = إلغاء تسجيل شخص
audit-act-enter_person = تسجيل شخص لا حساب له
audit-act-keep_organizations_apart = تأكيد اختلاف منظمتين
audit-act-broadcast_made = بدء رسالة جماعية
audit-act-broadcast_again = إعادة رسالة جماعية لمن لم تصلهم
audit-act-broadcast_edited = تعديل رسالة جماعية
audit-act-broadcast_redrafted = إعادة رسالة جماعية إلى التعديل
audit-act-broadcast_tested = تجربة رسالة جماعية
audit-act-broadcast_asked = الطلب من شخص آخر تأكيد رسالة
audit-act-broadcast_confirmed = تأكيد رسالة كتبها شخص آخر
audit-act-broadcast_refused = رفض رسالة كتبها شخص آخر
audit-act-broadcast_planned = جدولة رسالة جماعية
audit-act-broadcast_began = بدء إرسال رسالة جماعية
audit-act-broadcast_selected = اختيار المستلمين لرسالة
audit-act-broadcast_paused = إيقاف رسالة جماعية مؤقتا
audit-act-broadcast_resumed = متابعة إرسال رسالة جماعية
audit-act-broadcast_stopped = إيقاف إرسال رسالة جماعية
audit-act-broadcast_sent = اكتمال إرسال رسالة جماعية
audit-act-broadcast_cancelled = إلغاء رسالة جماعية
audit-act-broadcast_discarded = حذف رسالة جماعية
audit-act-change_paper = تعديل وثيقة
audit-act-post_paper = نشر وثيقة
audit-act-take_paper_away = سحب وثيقة
audit-act-no_report = الإفادة بأنه لن يصدر تقرير
audit-act-set_joining = تحديد رابط الانضمام
audit-act-set_joining_minutes = تغيير موعد إرسال رابط الانضمام
audit-act-put_joining_away = صرف النظر عن رابط انضمام جديد
audit-act-take_joining_away = سحب رابط الانضمام
